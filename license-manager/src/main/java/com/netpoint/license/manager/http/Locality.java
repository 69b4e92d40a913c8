package com.netpoint.license.manager.http;

import com.netpoint.license.manager.access.Whence;
import com.netpoint.license.manager.rule.Client;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.HostPort;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a call comes from this very machine, whose administrator may see everything.
 *
 * <p>The connection alone does not tell: a proxy on this machine makes one for anybody, and so does
 * the administrator's browser for any page whose name was made to point here (DNS rebinding).
 */
final class Locality {
  private static final List<HttpHeader> PROXIES =
      List.of(HttpHeader.FORWARDED, HttpHeader.X_FORWARDED_FOR, HttpHeader.VIA);
  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}");

  private final String machine;
  private final Supplier<String> name;

  /**
   * The locality of a machine.
   *
   * @param machine what the machine calls itself
   * @param name what its license manager is called, asked for anew each time
   */
  Locality(String machine, Supplier<String> name) {
    this.machine = machine;
    this.name = name;
  }

  /** From where a request comes. */
  Whence whence(Request request) {
    if (!isHere(request)) {
      return Whence.ELSEWHERE;
    }
    SocketAddress local = request.getConnectionMetaData().getLocalSocketAddress();
    return isNamed(request.getHeaders().get(HttpHeader.HOST), (InetSocketAddress) local)
        ? Whence.HERE
        : Whence.BY_ANOTHER_NAME;
  }

  /**
   * The machine that asks for seats. By which name it calls this one does not matter: an
   * application here may know its license manager by any.
   */
  Client client(Call call) {
    return new Client(call.address(), isHere(call.request()));
  }

  private static boolean isHere(Request request) {
    ConnectionMetaData connection = request.getConnectionMetaData();
    return PROXIES.stream().noneMatch(request.getHeaders()::contains)
        && sameMachine(connection.getRemoteSocketAddress(), connection.getLocalSocketAddress());
  }

  /** A connection within one machine comes from a loopback address or from the one it goes to. */
  static boolean sameMachine(SocketAddress remote, SocketAddress local) {
    if (!(remote instanceof InetSocketAddress from) || !(local instanceof InetSocketAddress to)) {
      return false;
    }
    InetAddress sender = from.getAddress();
    return sender != null && (sender.isLoopbackAddress() || sender.equals(to.getAddress()));
  }

  /** Whether a Host header is a name that only this machine has. */
  private boolean isNamed(@Nullable String header, InetSocketAddress local) {
    String host = host(header);
    return LOOPBACK.matcher(host).matches()
        || isOwnName(host)
        || host.equals(local.getAddress().getHostAddress())
        || (host.startsWith("[") && isOwnAddress(host, local.getAddress()));
  }

  private static String host(@Nullable String header) {
    try {
      return header == null ? "" : new HostPort(header).getHost().toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /**
   * In full, or its first part alone, which nobody can have a domain for; or as the administrator
   * calls it.
   */
  private boolean isOwnName(String host) {
    return !host.isEmpty()
        && (host.equalsIgnoreCase(machine)
            || host.equalsIgnoreCase(machine.split("\\.", -1)[0])
            || host.equalsIgnoreCase(name.get()));
  }

  /** Nothing is looked up: what stands in brackets is an address or nothing. */
  private static boolean isOwnAddress(String bracketed, InetAddress local) {
    try {
      InetAddress address = InetAddress.getByName(bracketed);
      return address.isLoopbackAddress() || address.equals(local);
    } catch (UnknownHostException e) {
      return false;
    }
  }
}

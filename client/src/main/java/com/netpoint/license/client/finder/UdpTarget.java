package com.netpoint.license.client.finder;

import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.protocol.SearchAnswer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** One address that is asked by UDP. */
final class UdpTarget {
  private final Line line;
  private final InetSocketAddress address;
  private final @Nullable SearchParameter host;
  private boolean failed;

  /**
   * An address to be asked.
   *
   * @param host whose address it is, absent when it is a network's
   */
  UdpTarget(Line line, InetSocketAddress address, @Nullable SearchParameter host) {
    this.line = line;
    this.address = address;
    this.host = host;
  }

  InetSocketAddress address() {
    return address;
  }

  boolean broadcast() {
    return host == null;
  }

  boolean over() {
    return failed || line.over();
  }

  void answered(SearchAnswer answer, InetAddress source, long millis) {
    line.found(
        new FoundManager(
            manager(answer, source),
            answer.name(),
            answer.version(),
            answer.store(),
            answer.pools(),
            answer.more()),
        millis);
  }

  void heardStranger() {
    line.heardStranger();
  }

  void failed(Reason why) {
    if (!failed) {
      failed = true;
      line.failed(why);
    }
  }

  /**
   * By the host's own name, since a certificate is for that. A host with several addresses may
   * answer from another one than was asked, and that one is known to lead to it.
   */
  private ManagerAddress manager(SearchAnswer answer, InetAddress source) {
    if (host != null && (!host.isIpAddress() || source.equals(address.getAddress()))) {
      return host.managerAt(answer.https(), answer.port());
    }
    return SearchParameter.parse(literal(source), answer.port())
        .managerAt(answer.https(), answer.port());
  }

  /** Without the zone: what is reached through one is not called. */
  private static String literal(InetAddress address) {
    return address.getHostAddress().replaceFirst("%.*", "");
  }
}

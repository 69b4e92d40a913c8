package com.netpoint.license.manager.http;

import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Request;

/** Jetty's request as far as the endpoints look at it. */
final class FakeRequest {
  private FakeRequest() {}

  /** One that brings a lease's secret from an address to 192.0.2.7. */
  static Request from(String address) {
    return from(address, HttpFields.build().add("Host", "192.0.2.7:1947"));
  }

  static Request from(String address, HttpFields.Mutable headers) {
    return between(address(address), address("192.0.2.7"), headers);
  }

  static Request between(SocketAddress remote, SocketAddress local, HttpFields.Mutable headers) {
    HttpFields all = headers.add("Authorization", "Bearer " + Premises.SECRET).asImmutable();
    ConnectionMetaData connection =
        fake(
            ConnectionMetaData.class,
            method ->
                switch (method) {
                  case "getRemoteSocketAddress" -> remote;
                  case "getLocalSocketAddress" -> local;
                  default -> throw new UnsupportedOperationException(method);
                });
    return fake(
        Request.class,
        method ->
            switch (method) {
              case "getConnectionMetaData" -> connection;
              case "getHeaders" -> all;
              default -> throw new UnsupportedOperationException(method);
            });
  }

  static InetSocketAddress address(String text) {
    try {
      return new InetSocketAddress(InetAddress.getAllByName(text)[0], 4711);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static <T> T fake(Class<T> type, Function<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.apply(method.getName())));
  }
}

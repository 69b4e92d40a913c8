package com.netpoint.license.manager.http;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;

/** Makes connections that are {@link PunctualConnection}s. */
final class PunctualConnections extends HttpConnectionFactory {
  private final PunctualConnection.Patience patience;

  PunctualConnections(HttpConfiguration http, PunctualConnection.Patience patience) {
    super(http);
    this.patience = patience;
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint end) {
    PunctualConnection connection =
        new PunctualConnection(getHttpConfiguration(), connector, end, patience);
    connection.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
    return configure(connection, connector, end);
  }
}

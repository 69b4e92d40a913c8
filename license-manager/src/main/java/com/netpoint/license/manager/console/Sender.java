package com.netpoint.license.manager.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what a page answered, with the headers that keep a browser from doing more than it says.
 */
final class Sender {
  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

  /**
   * Nothing from elsewhere, nothing inline, in nobody's frame (Content Security Policy Level 3).
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /**
   * Other sites learn no address of a page. Under {@code no-referrer} a browser would send its own
   * forms with the origin {@code null} (Fetch, append a request Origin header), as foreign ones
   * are.
   */
  private static final HttpFields ALWAYS =
      HttpFields.build()
          .add("Content-Security-Policy", POLICY)
          .add("X-Content-Type-Options", "nosniff")
          .add("Referrer-Policy", "same-origin")
          .add("Cross-Origin-Opener-Policy", "same-origin")
          .add("Cross-Origin-Resource-Policy", "same-origin")
          .asImmutable();

  private static final HttpField NOT_KEPT = new HttpField(HttpHeader.CACHE_CONTROL, "no-store");

  /** A year: the address of an asset changes with its content. */
  private static final HttpField KEPT =
      new HttpField(HttpHeader.CACHE_CONTROL, "max-age=31536000, immutable");

  private final Templates templates;

  Sender(Templates templates) {
    this.templates = templates;
  }

  void send(Reply reply, Response response, Callback callback) {
    HttpFields.Mutable headers = response.getHeaders().add(ALWAYS).add(NOT_KEPT);
    if (reply instanceof Reply.Later later) {
      headers.put(HttpHeader.RETRY_AFTER, later.seconds());
      sendBody(later.page(), headers, response, callback);
    } else {
      sendBody(reply, headers, response, callback);
    }
  }

  private void sendBody(
      Reply reply, HttpFields.Mutable headers, Response response, Callback callback) {
    if (reply instanceof Reply.Reload) {
      response.setStatus(403);
      headers.put("HX-Refresh", "true");
      response.write(true, null, callback);
    } else if (reply instanceof Reply.Again again) {
      headers.put("Refresh", "0;url=" + again.path());
      response.write(true, null, callback);
    } else if (reply instanceof Reply.SeeOther other) {
      response.setStatus(303);
      headers.put(HttpHeader.LOCATION, other.path());
      response.write(true, null, callback);
    } else if (reply instanceof Reply.Download download) {
      headers.put(HttpHeader.CONTENT_DISPOSITION, attachment(download.name()));
      write(download.mediaType(), bytes(download.content()), response, callback);
    } else if (reply instanceof Reply.LongDownload download) {
      headers.put(HttpHeader.CONTENT_DISPOSITION, attachment(download.name()));
      headers.put(HttpHeader.CONTENT_TYPE, download.mediaType());
      write(download.parts(), response, callback);
    } else if (reply instanceof Reply.Html html) {
      byte[] page = templates.render(html.template(), html.values());
      response.setStatus(html.status());
      write("text/html;charset=utf-8", page, response, callback);
    }
  }

  void send(Assets.Asset asset, Response response, Callback callback) {
    response.getHeaders().add(ALWAYS).add(KEPT);
    write(asset.mediaType(), asset.content(), response, callback);
  }

  private static void write(String type, byte[] body, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  /**
   * Waits for whoever reads slowly, so that no more than a part is in memory. Where a part cannot
   * be had, the connection is cut, since what was closed would be taken for the whole.
   */
  private static void write(Stream<String> parts, Response response, Callback callback) {
    OutputStream body = Content.Sink.asOutputStream(response);
    try {
      for (String part : (Iterable<String>) parts::iterator) {
        body.write(bytes(part));
      }
      body.close();
    } catch (IOException e) {
      callback.failed(e);
      return;
    } catch (RuntimeException e) {
      LOG.warn("a download could not be made to its end", e);
      callback.failed(e);
      return;
    }
    callback.succeeded();
  }

  private static String attachment(String name) {
    return "attachment; filename=\"" + name + "\"";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

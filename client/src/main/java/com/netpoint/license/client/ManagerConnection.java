package com.netpoint.license.client;

import com.netpoint.license.client.NoAnswer.Kind;
import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.RefusalCode;
import com.netpoint.license.protocol.json.InvalidJsonException;
import com.netpoint.license.protocol.json.ProblemJson;
import java.io.Closeable;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * The way to the managers: HTTP/1.1, one kept connection, bounded in time and size.
 *
 * <p>Calls are made on the caller's thread, and always directly: a license manager is a machine in
 * the house, and the application's proxy settings are its own business.
 */
public final class ManagerConnection implements Closeable {
  /** Longer than two renewals lie apart at the most (300 s). */
  private static final long KEEP_ALIVE_MINUTES = 11;

  private final OkHttpClient http;

  /**
   * A way with the given bounds.
   *
   * @param connectTimeout for the connection to one address to stand
   * @param requestTimeout for the whole of a call
   * @param trust which certificate an https manager may show
   */
  public ManagerConnection(Duration connectTimeout, Duration requestTimeout, ServerTrust trust) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .protocols(Collections.singletonList(Protocol.HTTP_1_1))
            .connectionPool(new ConnectionPool(1, KEEP_ALIVE_MINUTES, TimeUnit.MINUTES))
            .proxy(Proxy.NO_PROXY)
            .socketFactory(new DirectSockets())
            .fastFallback(false)
            .followRedirects(false)
            .connectTimeout(connectTimeout)
            .readTimeout(requestTimeout)
            .writeTimeout(requestTimeout)
            .callTimeout(requestTimeout)
            .eventListenerFactory(Sending::of);
    this.http = trust.applyTo(builder).build();
  }

  /** Ends the calls that are under way; they come to no answer. */
  public void abort() {
    http.dispatcher().cancelAll();
  }

  /** Closes what is kept open; a call after that opens a connection anew. */
  @Override
  public void close() {
    http.connectionPool().evictAll();
  }

  /** Calls; an answer of that many bytes or more, as a stranger's endless one, is none. */
  <T> Reply<T> call(Request request, long tooManyBytes, Reading<T> reading) {
    Sending sending = new Sending();
    Request marked = request.newBuilder().tag(Sending.class, sending).build();
    try (Response response = http.newCall(marked).execute()) {
      return reply(response.code(), text(response, tooManyBytes), reading);
    } catch (IOException e) {
      return Reply.none(Failures.noAnswer(e, sending.started()));
    }
  }

  private static <T> Reply<T> reply(int status, String body, Reading<T> reading) {
    try {
      if (status >= 200 && status < 300) {
        return Reply.of(reading.read(body));
      }
      Problem problem = ProblemJson.read(body);
      boolean lawful = RefusalCode.ofName(problem.code()) != null;
      return lawful ? Reply.refused(problem) : Reply.none(fault(problem));
    } catch (InvalidJsonException e) {
      return Reply.none(new NoAnswer(Kind.STRANGER, Kind.STRANGER.words(), true));
    }
  }

  private static NoAnswer fault(Problem problem) {
    String words = problem.detail().isEmpty() ? problem.title() : problem.detail();
    return new NoAnswer(Kind.FAULT, words, true, problem.code());
  }

  private static String text(Response response, long tooManyBytes) throws IOException {
    BufferedSource source = response.body().source();
    if (source.request(tooManyBytes)) {
      throw new IOException("the answer is longer than any of a license manager");
    }
    return source.getBuffer().readUtf8();
  }

  /** Reads the body of a yes. */
  interface Reading<T> {
    T read(String body);
  }
}

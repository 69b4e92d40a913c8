package com.netpoint.license.it.kit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of its own, to be run on another machine: makes calls, each {@code GET} or {@code POST}
 * and an address, and prints the status and the address of each.
 */
public final class RemoteCall {
  private RemoteCall() {}

  public static void main(String[] arguments) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    for (int i = 0; i < arguments.length; i += 2) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(arguments[i + 1]))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .method(arguments[i], HttpRequest.BodyPublishers.noBody())
              .build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      System.out.println(answer.statusCode() + " " + URI.create(arguments[i + 1]).getPath());
    }
  }

  /** The command that makes these calls. */
  public static List<String> command(List<String> calls) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Jdk.current().java().toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RemoteCall.class.getName()));
    command.addAll(calls);
    return command;
  }
}

package com.netpoint.license.manager.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.util.List;

/** What an OpenAPI document says, to be held against what is really sent and answered. */
final class Documented {
  private final OpenAPI document;
  private final OpenApiInteractionValidator validator;

  private Documented(OpenAPI document) {
    this.document = document;
    this.validator = OpenApiInteractionValidator.createFor(document).build();
  }

  static Documented by(String text) {
    SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(text);
    assertThat(parsed.getMessages()).isEmpty();
    return new Documented(parsed.getOpenAPI());
  }

  /** Every operation as its method and its path. */
  List<String> calls() {
    return document.getPaths().entrySet().stream()
        .flatMap(
            path ->
                path.getValue().readOperationsMap().keySet().stream()
                    .map(method -> method + " " + path.getKey()))
        .toList();
  }

  /** Fails unless an answer has that status and is one that the document speaks of. */
  void holds(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.request() + ": " + answer.body()).isEqualTo(status);
    holds(answer, answer.body());
  }

  /** Fails unless the document speaks of an answer, had it that body. */
  void holds(HttpResponse<String> answer, String body) {
    SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.statusCode());
    answer.headers().map().forEach((name, values) -> response.withHeader(name, values));
    if (!body.isEmpty()) {
      response.withBody(body);
    }
    String method = answer.request().method();
    assertNothingWrong(
        method + " " + answer.request().uri() + " " + answer.statusCode() + ": " + body,
        validator.validateResponse(
            answer.request().uri().getPath(), Request.Method.valueOf(method), response.build()));
  }

  /** Fails unless the document speaks of a call with that body and a lease's secret. */
  void takes(String path, String body) {
    assertNothingWrong(
        path + ": " + body,
        validator.validateRequest(
            SimpleRequest.Builder.post(path)
                .withContentType("application/json")
                .withAuthorization("Bearer " + Premises.SECRET)
                .withBody(body)
                .build()));
  }

  private static void assertNothingWrong(String what, ValidationReport report) {
    assertThat(report.getMessages())
        .as(what)
        .filteredOn(each -> each.getLevel() != ValidationReport.Level.IGNORE)
        .isEmpty();
  }
}

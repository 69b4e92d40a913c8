package com.netpoint.license.manager.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which endpoint answers which method and path. A segment in braces stands for any text. */
final class Routes {
  private final List<Route> routes = new ArrayList<>();

  Routes add(String method, String path, Endpoint endpoint) {
    routes.add(new Route(method, List.of(path.split("/", -1)), endpoint));
    return this;
  }

  /** Every route as its method and its path. */
  List<String> names() {
    return routes.stream().map(Route::name).toList();
  }

  /** The route for a request; absent when there is none for that path and method. */
  @Nullable Match find(String method, String path) {
    List<String> segments = List.of(path.split("/", -1));
    for (Route route : routes) {
      if (route.method.equals(method) && route.matches(segments)) {
        return new Match(route.endpoint, route.variables(segments));
      }
    }
    return null;
  }

  /** The methods that a path has routes for; empty when it is unknown. */
  Set<String> methods(String path) {
    List<String> segments = List.of(path.split("/", -1));
    Set<String> methods = new TreeSet<>();
    for (Route route : routes) {
      if (route.matches(segments)) {
        methods.add(route.method);
      }
    }
    return methods;
  }

  /** An endpoint, and what stands in the path at the route's variables. */
  record Match(Endpoint endpoint, List<String> variables) {}

  private record Route(String method, List<String> pattern, Endpoint endpoint) {
    String name() {
      return method + " " + String.join("/", pattern);
    }

    boolean matches(List<String> segments) {
      if (segments.size() != pattern.size()) {
        return false;
      }
      for (int i = 0; i < segments.size(); i++) {
        boolean fits =
            isVariable(pattern.get(i))
                ? !segments.get(i).isEmpty()
                : pattern.get(i).equals(segments.get(i));
        if (!fits) {
          return false;
        }
      }
      return true;
    }

    List<String> variables(List<String> segments) {
      List<String> variables = new ArrayList<>();
      for (int i = 0; i < segments.size(); i++) {
        if (isVariable(pattern.get(i))) {
          variables.add(segments.get(i));
        }
      }
      return variables;
    }

    private static boolean isVariable(String segment) {
      return segment.startsWith("{");
    }
  }
}

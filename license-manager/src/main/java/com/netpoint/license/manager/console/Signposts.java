package com.netpoint.license.manager.console;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.http.pathmap.MatchedResource;
import org.eclipse.jetty.http.pathmap.PathMappings;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.jspecify.annotations.Nullable;

/** Which page stands at which address. */
final class Signposts {
  private final Map<String, PathMappings<Page>> byMethod = new HashMap<>();

  /** A page to look at. Addresses may have variables (RFC 6570, level 1). */
  Signposts get(String path, Page page) {
    return add("GET", path, page);
  }

  /** What changes something. */
  Signposts post(String path, Page page) {
    return add("POST", path, page);
  }

  /** The page at an address; absent when there is none for that method. */
  @Nullable Place find(String method, String path) {
    PathMappings<Page> pages = byMethod.get(method.equals("HEAD") ? "GET" : method);
    MatchedResource<Page> match = pages == null ? null : pages.getMatched(path);
    return match == null ? null : new Place(match.getResource(), variables(match, path));
  }

  private static Map<String, String> variables(MatchedResource<Page> match, String path) {
    return ((UriTemplatePathSpec) match.getPathSpec()).getPathParams(path);
  }

  private Signposts add(String method, String path, Page page) {
    byMethod
        .computeIfAbsent(method, each -> new PathMappings<>())
        .put(new UriTemplatePathSpec(path), page);
    return this;
  }

  /** A page, and what stands in its address at the variables. */
  record Place(Page page, Map<String, String> variables) {}
}

package com.netpoint.license.manager.console;

import static java.util.stream.Collectors.toSet;

import com.netpoint.license.manager.console.view.Menu;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.pathmap.MatchedResource;
import org.eclipse.jetty.http.pathmap.PathMappings;
import org.eclipse.jetty.http.pathmap.PathSpec;
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
    return match == null
        ? null
        : new Place(
            match.getResource(), match.getPathSpec().getDeclaration(), variables(match, path));
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

  /** The addresses of a method, with their variables in braces. */
  Set<String> addresses(String method) {
    return byMethod.getOrDefault(method, new PathMappings<>()).keySet().stream()
        .map(PathSpec::getDeclaration)
        .collect(toSet());
  }

  /**
   * A page.
   *
   * @param address where it stands, with its variables in braces
   * @param variables what stands there in the address that was asked for
   */
  record Place(Page page, String address, Map<String, String> variables) {
    boolean isConfiguration() {
      String root = Menu.CONFIGURATION.path();
      return address.equals(root) || address.startsWith(root + "/");
    }

    boolean isLogin() {
      return address.equals(LoginPages.LOGIN);
    }
  }
}

package com.netpoint.license.agent.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Class files as the compiler wrote them. */
final class ClassFiles {
  /** Far beyond any Java that there is. */
  private static final int FUTURE = 200;

  private ClassFiles() {}

  static byte[] of(Class<?> type) {
    return of(type.getName());
  }

  static byte[] of(String className) {
    String path = "/" + className.replace('.', '/') + ".class";
    try (InputStream in = ClassFiles.class.getResourceAsStream(path)) {
      return Objects.requireNonNull(in, path).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same class for a Java that nobody knows yet. */
  static byte[] ofTheFuture(String className) {
    byte[] classFile = of(className);
    classFile[6] = 0;
    classFile[7] = (byte) FUTURE;
    return classFile;
  }
}

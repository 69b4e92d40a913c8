package com.netpoint.license.it.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Small programs that a test makes up. */
public final class Programs {
  private Programs() {}

  /** Compiles a source for Java 17; returns the class path to run it from. */
  public static Path compiled(String name, String source) {
    try {
      Path folder = Files.createTempDirectory("program");
      Path file = Files.writeString(folder.resolve(name + ".java"), source);
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      int result =
          compiler.run(
              null, null, null, "--release", "17", "-d", folder.toString(), file.toString());
      if (result != 0) {
        throw new IllegalArgumentException("the program does not compile: " + source);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

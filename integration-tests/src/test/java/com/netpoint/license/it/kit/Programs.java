package com.netpoint.license.it.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Small programs that a test makes up. */
public final class Programs {
  private Programs() {}

  /** Compiles a source for Java 17; returns the class path to run it from. */
  public static Path compiled(String name, String source) {
    return compiled(Map.of(name + ".java", source));
  }

  /** Compiles a module of one class; returns the module path to run it from. */
  public static Path compiledModule(String descriptor, String path, String source) {
    return compiled(Map.of("module-info.java", descriptor, path, source));
  }

  private static Path compiled(Map<String, String> sources) {
    try {
      Path folder = Files.createTempDirectory("program");
      Path written = Files.createTempDirectory("source");
      List<String> arguments = new ArrayList<>(List.of("--release", "17", "-d", folder.toString()));
      for (Map.Entry<String, String> source : sources.entrySet()) {
        Path file = written.resolve(source.getKey());
        Files.createDirectories(file.getParent());
        arguments.add(Files.writeString(file, source.getValue()).toString());
      }
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      if (compiler.run(null, null, null, arguments.toArray(new String[0])) != 0) {
        throw new IllegalArgumentException("the program does not compile: " + sources);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The classes of a folder as a jar with these attributes in its manifest. */
  public static Path jar(Path jar, Path classes, Map<String, String> attributes) {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, out);
        out.closeEntry();
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

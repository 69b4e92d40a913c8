package com.netpoint.license.agent.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryPointTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "com.acme.Main, com.acme.Main",
    "com.acme.Main first second, com.acme.Main",
    "com/acme/Main first, com.acme.Main",
    "Main, Main",
  })
  void aClassOnTheClassPathIsTheFirstWordOfTheCommand(String command, String className) {
    EntryPoint entry = EntryPoint.of(command, null, "app.jar:lib.jar");
    assertThat(entry.className()).isEqualTo(className);
    assertThat(entry.version()).isEmpty();
    assertThat(entry.mayBeJavaTool()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"''", "' first'", "' first /a/b com.acme.Other'"})
  void aJarNamesItsMainClassAndVersionWhateverSpacesAreInItsPath(String arguments)
      throws Exception {
    String jar = jar("my app 2.jar", Map.of("Main-Class", "com.acme.Main"));
    EntryPoint entry = EntryPoint.of(jar + arguments, null, jar);
    assertThat(entry.className()).isEqualTo("com.acme.Main");
    assertThat(entry.version()).isEmpty();
    assertThat(entry.mayBeJavaTool()).isFalse();
  }

  @Test
  void aJarTellsItsVersion() throws Exception {
    String jar =
        jar("app.jar", Map.of("Main-Class", " com/acme/Main ", "Implementation-Version", "5.1"));
    EntryPoint entry = EntryPoint.of(jar, null, jar);
    assertThat(entry.className()).isEqualTo("com.acme.Main");
    assertThat(entry.version()).isEqualTo("5.1");
  }

  @Test
  void aJarWithoutAMainClassDoesNotTell() throws Exception {
    String jar = jar("app.jar", Map.of());
    assertThat(EntryPoint.of(jar, null, jar).className()).isNull();
  }

  @Test
  void aJarWithoutAManifestDoesNotTell() throws Exception {
    Path file = folder.resolve("app.jar");
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      jar.putNextEntry(new ZipEntry("empty"));
    }
    assertThat(EntryPoint.of(file.toString(), null, file.toString()).className()).isNull();
  }

  @Test
  void aFileThatIsNoJarDoesNotTell() throws Exception {
    String file = Files.writeString(folder.resolve("app.jar"), "garbage").toString();
    assertThat(EntryPoint.of(file, null, file).className()).isNull();
  }

  @Test
  void aClassPathThatHappensToLookLikeTheCommandIsNoJar() {
    assertThat(EntryPoint.of("Main first", null, "Main").className()).isEqualTo("Main");
    assertThat(EntryPoint.of(" first", null, "").className()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "com.acme.app/com.acme.Main, com.acme.app, com.acme.Main",
    "com.acme.app/com.acme.Main first, com.acme.app, com.acme.Main",
  })
  void aModuleWithAClassNamesTheClass(String command, String module, String className) {
    EntryPoint entry = EntryPoint.of(command, module, "");
    assertThat(entry.className()).isEqualTo(className);
    assertThat(entry.mayBeJavaTool()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"java.base", "java.base first", "com.acme.unknown"})
  void aModuleWithoutAMainClassDoesNotTell(String command) {
    String module = command.split(" ", 2)[0];
    assertThat(EntryPoint.of(command, module, "").className()).isNull();
  }

  @Test
  void aProgramOfTheJavaRuntimeIsWorthALook() {
    String command = "java.base/sun.security.tools.keytool.Main -list";
    EntryPoint entry = EntryPoint.of(command, "java.base", "");
    assertThat(entry.className()).isEqualTo("sun.security.tools.keytool.Main");
    assertThat(entry.mayBeJavaTool()).isTrue();
  }

  @Test
  void whoeverSetsTheModulesPropertyHimselfHidesNothing() {
    EntryPoint entry = EntryPoint.of("com.acme.Main first", "jdk.jartool", "app.jar:lib.jar");
    assertThat(entry.className()).isEqualTo("com.acme.Main");
    assertThat(entry.mayBeJavaTool()).isFalse();
  }

  @Test
  void theModulesNameInTheArgumentsHidesNothing() {
    EntryPoint entry = EntryPoint.of("com.acme.Main jdk.jartool/x", "jdk.jartool", "app.jar");
    assertThat(entry.className()).isEqualTo("com.acme.Main");
    assertThat(entry.mayBeJavaTool()).isFalse();
  }

  @Test
  void theModulesPropertyHidesNoJarEither() throws Exception {
    String jar = jar("jdk.jartool", Map.of("Main-Class", "com.acme.Main"));
    EntryPoint entry = EntryPoint.of(jar + " first", "jdk.jartool", jar);
    assertThat(entry.className()).isEqualTo("com.acme.Main");
    assertThat(entry.mayBeJavaTool()).isFalse();
  }

  @Test
  void aJvmThatRunsNoProgramOfItsOwnDoesNotTell() {
    EntryPoint entry = EntryPoint.of(null, null, "");
    assertThat(entry.className()).isNull();
    assertThat(entry.version()).isEmpty();
    assertThat(entry.mayBeJavaTool()).isFalse();
  }

  @Test
  void theEntryPointOfThisJvmIsReadFromWhatTheLauncherLeft() {
    String command = System.getProperty("sun.java.command");
    System.setProperty("sun.java.command", "com.acme.Main first");
    try {
      assertThat(EntryPoint.ofThisJvm().className()).isEqualTo("com.acme.Main");
    } finally {
      System.setProperty("sun.java.command", command);
    }
  }

  private String jar(String name, Map<String, String> attributes) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.forEach((key, value) -> manifest.getMainAttributes().putValue(key, value));
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      jar.finish();
    }
    return file.toString();
  }
}

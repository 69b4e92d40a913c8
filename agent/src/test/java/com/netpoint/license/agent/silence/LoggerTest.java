package com.netpoint.license.agent.silence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoggerTest {
  private static final String LOGGER = "java/util/logging/Logger";
  private static final String LEVEL = "java/util/logging/Level";

  @Test
  void itSaysNothing() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, UTF_8));
    System.setErr(new PrintStream(said, true, UTF_8));
    try {
      Logger logger = Logger.getLogger("okhttp3.OkHttpClient");
      logger.log(Level.WARNING, "a connection leaked", new Throwable());
      logger.log(Level.INFO, "a connection leaked");
      logger.fine("fine");
      logger.info("info");
      logger.warning("warning");
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(said.toString(UTF_8)).isEmpty();
  }

  @Test
  void nobodyNeedsToPutAMessageTogether() {
    assertThat(Logger.getLogger("any").isLoggable(Level.WARNING)).isFalse();
  }

  /**
   * The relocated calls have to find their methods: a missing one would be an error at run time.
   */
  @ParameterizedTest
  @ValueSource(classes = {OkHttpClient.class, Buffer.class})
  void everyCallThatIsRelocatedFindsItsMethod(Class<?> library) throws Exception {
    Set<String> used = usesIn(library);
    assertThat(used).isNotEmpty();
    assertThat(used).isSubsetOf(offered());
  }

  private static Set<String> offered() {
    Stream<String> methods =
        Arrays.stream(Logger.class.getMethods())
            .map(method -> use("Logger", method.getName(), descriptor(method)));
    Stream<String> levels =
        Arrays.stream(Level.class.getFields())
            .map(field -> use("Level", field.getName(), "L" + LEVEL + ";"));
    return Stream.concat(methods, levels).collect(Collectors.toSet());
  }

  private static String descriptor(Method method) {
    return Type.getMethodDescriptor(method)
        .replace("com/netpoint/license/agent/silence/", "java/util/logging/");
  }

  private static String use(String owner, String name, String descriptor) {
    return owner + "." + name + " " + descriptor;
  }

  private static Set<String> usesIn(Class<?> library) throws Exception {
    URI jar = library.getProtectionDomain().getCodeSource().getLocation().toURI();
    Uses uses = new Uses();
    try (JarFile file = new JarFile(Path.of(jar).toFile())) {
      for (JarEntry entry : Collections.list(file.entries())) {
        boolean shipped = !entry.getName().startsWith("META-INF/");
        if (shipped && entry.getName().endsWith(".class")) {
          uses.readFrom(file, entry);
        }
      }
    }
    return uses.found;
  }

  /** Collects the calls to the two relocated classes. */
  private static final class Uses extends ClassVisitor {
    final Set<String> found = new TreeSet<>();

    Uses() {
      super(Opcodes.ASM9);
    }

    void readFrom(JarFile file, JarEntry entry) throws IOException {
      new ClassReader(file.getInputStream(entry).readAllBytes())
          .accept(this, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitMethodInsn(
            int opcode, String owner, String called, String its, boolean isInterface) {
          if (owner.equals(LOGGER)) {
            found.add(use("Logger", called, its));
          }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String its) {
          if (owner.equals(LEVEL)) {
            found.add(use("Level", field, its));
          }
        }
      };
    }
  }
}

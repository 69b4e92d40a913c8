package com.netpoint.license.agent.detached;

import static com.netpoint.license.agent.detached.FakeMachine.FROM;
import static com.netpoint.license.agent.detached.FakeMachine.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.agent.lease.FakeStore;
import com.netpoint.license.agent.lease.SeatRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakenAlongTest {
  @TempDir Path disk;
  private final FakeStore store = new FakeStore();

  @Test
  void whereNothingWasEverTakenAlongNothingIsOpenedReadOrWritten() throws Exception {
    TakenAlong none =
        new TakenAlong(
            disk.resolve("detached"),
            () -> {
              throw new AssertionError("opened");
            });
    assertThat(none.look(FROM).seat()).isNull();
    assertThat(none.look(FROM).reasons()).isEmpty();
    none.managersTime(FROM);
    assertThat(disk).isEmptyDirectory();
  }

  @Test
  void nothingThatReadsTheFolderIsEvenLoadedForThat() throws Exception {
    Recording loader = new Recording();
    Class<?> type = loader.loadClass(TakenAlong.class.getName());
    Class<?> request = loader.loadClass(SeatRequest.class.getName());
    Object none =
        type.getMethod("in", Path.class, ECPublicKey.class, request, Clock.class)
            .invoke(null, disk.resolve("detached"), null, null, null);
    type.getMethod("look", Instant.class).invoke(none, FROM);
    type.getMethod("managersTime", Instant.class).invoke(none, FROM);
    assertThat(loader.defined)
        .contains(TakenAlong.class.getName(), Looked.class.getName())
        .doesNotContain(SeatsHere.class.getName(), TakenSeat.class.getName())
        .noneMatch(name -> name.contains(".client."));
  }

  @Test
  void aSeatThatAdmitsIsFound() {
    FakeMachine machine = new FakeMachine(disk, store);
    machine.takesAlong(UNTIL);
    assertThat(machine.takenAlong().look(FROM).seat()).isNotNull();
    assertThat(machine.takenAlong().look(UNTIL).seat()).isNull();
  }

  @Test
  void aFaultIsAReasonAndNoMore() throws Exception {
    TakenAlong broken =
        new TakenAlong(
            Files.createDirectories(disk.resolve("detached")),
            () -> {
              throw new IllegalStateException("broken");
            });
    broken.managersTime(FROM);
    assertThat(broken.look(FROM).seat()).isNull();
    assertThat(broken.look(FROM).reasons()).hasSize(1);
    assertThat(broken.look(FROM).reasons().get(0)).contains("cannot be read").contains("broken");
  }

  @Test
  void aManagersTimePutsRightWhatWasSeenBeforeDownwardAtOnceAndUpwardNowAndThen() {
    FakeMachine machine = new FakeMachine(disk, store);
    machine.takesAlong(UNTIL);
    TakenAlong takenAlong = machine.takenAlong();
    Instant seen = FROM.plus(Duration.ofDays(3));
    assertThat(takenAlong.look(seen).seat()).isNotNull();
    takenAlong.managersTime(seen.plus(Marks.APART).minusSeconds(1));
    assertThat(machine.latest.read()).isEqualTo(seen);
    takenAlong.managersTime(seen.plus(Marks.APART));
    assertThat(machine.latest.read()).isEqualTo(seen.plus(Marks.APART));
    takenAlong.managersTime(FROM);
    assertThat(machine.latest.read()).isEqualTo(FROM);
    assertThat(takenAlong.look(FROM).seat()).isNotNull();
  }

  /** Defines the agent's classes itself, and remembers which. */
  private static final class Recording extends ClassLoader {
    private static final String PREFIX = "com.netpoint.license.";
    final List<String> defined = new CopyOnWriteArrayList<>();

    Recording() {
      super(TakenAlongTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(PREFIX)) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      String file = name.replace('.', '/') + ".class";
      try (InputStream in = getParent().getResourceAsStream(file)) {
        byte[] bytes = in.readAllBytes();
        defined.add(name);
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}

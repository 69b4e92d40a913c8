package com.netpoint.license.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.agent.detached.Desk;
import com.netpoint.license.agent.detached.FakeMachine;
import com.netpoint.license.agent.lease.EachManager;
import com.netpoint.license.agent.lease.FakeManager;
import com.netpoint.license.agent.lease.FakeStore;
import com.netpoint.license.agent.lease.ManagerSearch;
import com.netpoint.license.client.ManagerClient;
import com.netpoint.license.protocol.signing.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking a seat along by words, from a manager that lets it. */
class TakeAlongTest {
  private static final String HERE_UNTIL =
      "This machine has taken a seat along until Tuesday, 1 December 2026, 00:00.\n";

  @TempDir Path disk;
  private final List<FakeManager> managers = new ArrayList<>();
  private FakeManager manager;
  private FakeMachine machine;
  private String out = "";
  private String err = "";

  @BeforeEach
  void start() throws IOException {
    manager = another(new FakeStore());
    machine = new FakeMachine(disk, manager.store());
  }

  @AfterEach
  void stop() {
    managers.forEach(FakeManager::close);
  }

  @Test
  void withoutASeatThatIsSaid() {
    assertThat(run()).isZero();
    assertThat(out).isEqualTo("This machine has taken no seat along for you.\n");
    assertThat(disk.resolve("detached")).doesNotExist();
  }

  @Test
  void aSeatIsTakenAlongToTheEndOfADayExtendedAndReturned() {
    assertThat(run("take-along", "2026-11-30")).isZero();
    assertThat(out)
        .isEqualTo("The seat is this machine's until Tuesday, 1 December 2026, 00:00.\n");
    assertThat(run()).isZero();
    assertThat(out).isEqualTo(HERE_UNTIL);
    assertThat(run("extend", " 2026-12-01")).isZero();
    assertThat(out).contains("Wednesday, 2 December 2026, 00:00");
    assertThat(run("return")).isZero();
    assertThat(out).isEqualTo("The seat was returned.\n");
    assertThat(manager.calls())
        .containsExactly("detach", "health", "extension", "health", "return");
    run();
    assertThat(out).startsWith("This machine has taken no seat along");
  }

  @Test
  void aSecondSeatIsNotTakenAlong() {
    run("take-along", "2026-11-30");
    assertThat(run("take-along", "2026-12-01")).isEqualTo(1);
    assertThat(err).startsWith("A seat is here already, until Tuesday");
    assertThat(manager.calls()).containsExactly("detach");
  }

  @Test
  void whatTheManagerRefusesIsSaidInItsWords() {
    manager.keepsItsSeats("Seats may be taken along for 14 days at most.");
    assertThat(run("take-along", "2027-11-30")).isEqualTo(1);
    assertThat(err).isEqualTo("Seats may be taken along for 14 days at most.\n");
    assertThat(disk.resolve("detached")).doesNotExist();
    assertThat(out).isEmpty();
  }

  @Test
  void whoeverLetsASeatLeaveIsEnough() throws Exception {
    manager.keepsItsSeats("No.");
    another(new FakeStore());
    assertThat(run("take-along", "2026-11-30")).isZero();
    assertThat(run("return")).isZero();
    assertThat(manager.calls()).containsExactly("detach", "health");
  }

  @Test
  void whatALostAnswerMayHaveGrantedIsBroughtBack() {
    manager.losesDetachments();
    assertThat(run("take-along", "2026-11-30")).isEqualTo(1);
    assertThat(manager.calls()).contains("detach").endsWith("return");
    assertThat(err).startsWith("The license manager does not answer");
  }

  @Test
  void aYesThatIsNotGenuineIsNotKept() {
    assertThat(
            runAs(
                machine.desk(managersInReach(), SigningKey.generate().publicKey()),
                "take-along",
                "2026-11-30"))
        .isEqualTo(1);
    assertThat(err).startsWith("The license manager's answer is not genuine");
    assertThat(manager.calls()).containsExactly("detach", "return");
  }

  @Test
  void whereTheFolderCannotBeWrittenNobodyIsAsked() throws Exception {
    Files.writeString(disk.resolve("detached"), "a file in its place");
    assertThat(run("take-along", "2026-11-30")).isEqualTo(1);
    assertThat(err).contains(disk.resolve("detached").toString()).contains("cannot be written by");
    assertThat(manager.calls()).isEmpty();
  }

  @Test
  void aSeatWhoseManagerIsOutOfReachStaysHere() {
    run("take-along", "2026-11-30");
    managers.clear();
    assertThat(run("return")).isEqualTo(1);
    assertThat(err).isEqualTo("No license manager that could do it can be reached.\n");
    run();
    assertThat(out).isEqualTo(HERE_UNTIL);
    managers.add(manager);
  }

  @Test
  void whatIsMisspeltIsToldHowToWriteIt() {
    assertThat(run("take-along", "tomorrow")).isEqualTo(1);
    assertThat(err).isEqualTo("'tomorrow' is no day; write it as 2026-12-31.\n");
    assertThat(run("take")).isEqualTo(2);
    assertThat(err).startsWith("Usage: java -jar netpoint-license-agent.jar");
    assertThat(manager.calls()).isEmpty();
  }

  private FakeManager another(FakeStore store) throws IOException {
    FakeManager one = new FakeManager(store);
    managers.add(one);
    return one;
  }

  private EachManager managersInReach() {
    List<ManagerClient> named = new ArrayList<>();
    managers.forEach(each -> named.add(each.client()));
    return new EachManager(named, ManagerSearch.NONE);
  }

  private int run(String... words) {
    return runAs(machine.desk(managersInReach(), FakeStore.VENDOR.publicKey()), words);
  }

  private int runAs(Desk desk, String... words) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    int code =
        new TakeAlong(desk, machine.clock())
            .run(
                words,
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new PrintStream(complained, true, StandardCharsets.UTF_8));
    out = said.toString(StandardCharsets.UTF_8);
    err = complained.toString(StandardCharsets.UTF_8);
    return code;
  }
}

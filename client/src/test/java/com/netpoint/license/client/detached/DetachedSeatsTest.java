package com.netpoint.license.client.detached;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.netpoint.license.client.DetachedChain;
import com.netpoint.license.client.LeaseSecret;
import com.netpoint.license.client.TrustedDetachment;
import com.netpoint.license.client.UntrustedAnswerException;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.DetachAnswer;
import com.netpoint.license.protocol.DetachRequest;
import com.netpoint.license.protocol.DetachedLicense;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.json.DetachJson;
import com.netpoint.license.protocol.signing.DetachedDocument;
import com.netpoint.license.protocol.signing.LicenseDocument;
import com.netpoint.license.protocol.signing.PublicKeys;
import com.netpoint.license.protocol.signing.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DetachedSeatsTest {
  private static final SigningKey VENDOR = SigningKey.generate();
  private static final SigningKey MANAGER = SigningKey.generate();
  private static final Instant FROM = Instant.parse("2026-11-24T08:00:00Z");
  private static final Instant UNTIL = FROM.plus(Duration.ofDays(7));
  private static final String ID = "a-seat-to-take-along";

  @TempDir Path disk;
  private DetachedFolder folder;
  private LatestTime latest;

  @BeforeEach
  void open() {
    folder = new DetachedFolder(disk.resolve("detached"));
    latest = new LatestTime(disk.resolve("own").resolve("latest"));
  }

  @Test
  void withoutAFolderThereIsNothing() {
    DetachedSeats.Search search = find(alice(), FROM);
    assertThat(search.seat()).isNull();
    assertThat(search.reasons()).isEmpty();
  }

  @Test
  void aSeatAdmitsItsHolderUntilItsEnd() throws Exception {
    attach(request().build(), Counting.USER);
    assertAdmitted(FROM);
    assertAdmitted(UNTIL.minusMillis(1));
    assertRefused(alice(), UNTIL, "the seat's time is over since 2026-12-01T08:00:00Z");
  }

  @Test
  void aSeatThatWasExtendedAdmitsUntilItsLaterEnd() throws Exception {
    attach(request().build(), Counting.USER);
    attach(request().until(UNTIL.plusSeconds(60)).build(), Counting.USER);
    assertAdmitted(UNTIL);
  }

  @Test
  void ofSeveralSeatsTheOneThatLastsLongestIsTaken() throws Exception {
    attach(request().build(), Counting.USER);
    DetachRequest.Builder longer = DetachRequest.under("another-seat-along");
    attach(named(longer).until(UNTIL.plusSeconds(60)).build(), Counting.USER);
    TrustedDetachment seat = Objects.requireNonNull(find(alice(), FROM).seat());
    assertThat(seat.detached().until()).isEqualTo(UNTIL.plusSeconds(60));
  }

  @Test
  void whoRunsOnASeatFindsALaterEndOfItAndNoEarlierOne() throws Exception {
    attach(request().build(), Counting.PROCESS);
    DetachedSeats.Search running = find(alice(), FROM);
    TrustedDetachment held = Objects.requireNonNull(running.seat());
    assertThat(seats().later(alice(), held, FROM)).isNull();
    DetachRequest.Builder another = DetachRequest.under("another-seat-along");
    attach(named(another).until(UNTIL.plusSeconds(30)).build(), Counting.PROCESS);
    assertThat(seats().later(alice(), held, FROM)).isNull();
    attach(request().until(UNTIL.plusSeconds(60)).build(), Counting.PROCESS);
    TrustedDetachment later = Objects.requireNonNull(seats().later(alice(), held, FROM));
    assertThat(later.detached().until()).isEqualTo(UNTIL.plusSeconds(60));
    assertThat(seats().later(alice(), held, later.detached().until())).isNull();
    running.release();
  }

  @ParameterizedTest
  @EnumSource(Counting.class)
  void aCopyOnAnotherMachineIsRefused(Counting counting) throws Exception {
    attach(request().build(), counting);
    assertRefused(
        new Wanted("netpoint", "netpoint", "alice", "h:other"),
        FROM,
        "it was made for another machine, ws-alice.");
  }

  @ParameterizedTest
  @EnumSource(Counting.class)
  void anotherUserIsAdmittedOnlyWhereStationsCount(Counting counting) throws Exception {
    attach(request().build(), counting);
    Wanted bob = new Wanted("netpoint", "netpoint", "bob", "h:machine");
    if (counting == Counting.STATION) {
      assertThat(find(bob, FROM).seat()).isNotNull();
    } else {
      assertRefused(bob, FROM, "the seat was taken along by alice, not by bob.");
    }
  }

  @Test
  void whatIsForAnotherProductIsPassedOver() throws Exception {
    attach(request().build(), Counting.USER);
    DetachedSeats.Search search =
        find(new Wanted("netpoint", "export", "alice", "h:machine"), FROM);
    assertThat(search.seat()).isNull();
    assertThat(search.reasons()).isEmpty();
  }

  @Test
  void whereProcessesCountOneAtATimeIsAdmitted() throws Exception {
    attach(request().build(), Counting.PROCESS);
    DetachedSeats.Search first = find(alice(), FROM);
    assertThat(first.seat()).isNotNull();
    assertRefused(alice(), FROM, "is in use by another netpoint on this machine.");
    first.release();
    assertAdmitted(FROM);
  }

  @Test
  void aClockThatWasSetBackGainsNothingAndHealsByItself() throws Exception {
    attach(request().build(), Counting.USER);
    Instant seen = FROM.plus(Duration.ofDays(2));
    assertAdmitted(seen);
    Instant back = seen.minus(DetachedSeats.TOLERANCE);
    assertAdmitted(back);
    assertRefused(alice(), back.minusMillis(1), "Set the clock right, or connect");
    assertAdmitted(seen);
  }

  @Test
  void aClockBeforeTheTimeWhenTheSeatWasTakenAlongIsWrong() throws Exception {
    attach(request().build(), Counting.USER);
    assertAdmitted(FROM.minus(DetachedSeats.TOLERANCE));
    assertRefused(
        alice(),
        FROM.minus(DetachedSeats.TOLERANCE).minusMillis(1),
        "2026-11-24T08:00:00Z was here");
  }

  @Test
  void aClockThatWasSetBeyondTheEndLeavesNoTrace() throws Exception {
    attach(request().build(), Counting.USER);
    assertRefused(alice(), UNTIL.plus(Duration.ofDays(3650)), "time is over");
    assertAdmitted(FROM.plusSeconds(1));
  }

  @Test
  void aContactWithTheManagerOverridesWhatWasSeen() throws Exception {
    attach(request().build(), Counting.USER);
    assertAdmitted(FROM.plus(Duration.ofDays(5)));
    latest.correct(FROM.plus(Duration.ofDays(1)));
    assertAdmitted(FROM.plus(Duration.ofDays(1)));
  }

  @Test
  void aDamagedMemoryKeepsNobodyOut() throws Exception {
    attach(request().build(), Counting.USER);
    assertAdmitted(FROM.plus(Duration.ofDays(2)));
    Files.write(disk.resolve("own/latest"), "soon".getBytes(StandardCharsets.UTF_8));
    assertAdmitted(FROM);
  }

  @Test
  void aSeatThatWasReturnedStaysSoThoughItsFileIsPutBack() throws Exception {
    attach(request().build(), Counting.USER);
    Path file = disk.resolve("detached").resolve(ID + ".lic");
    byte[] copy = Files.readAllBytes(file);
    folder.remove(ID);
    assertThat(find(alice(), FROM).seat()).isNull();
    Files.write(file, copy);
    assertRefused(alice(), FROM, "the seat was returned");
    assertThatThrownBy(() -> attach(request().build(), Counting.USER))
        .hasMessageContaining("it was returned before");
  }

  @Test
  void anEditedFileIsRefused() throws Exception {
    DetachAnswer genuine = answer(request().build(), Counting.USER, license().build());
    String longer =
        DetachedDocument.sign(
            new DetachedLicense(request().until(UNTIL.plusSeconds(9)).build(), Counting.USER, FROM),
            SigningKey.generate());
    folder.attach(
        new DetachAnswer(longer, ID, UNTIL, genuine.licenses(), genuine.managerKey()), null);
    assertRefused(alice(), FROM, "it is not genuine: its signature was not made with");
  }

  @Test
  void aBrokenFileIsNamed() throws Exception {
    Files.createDirectories(disk.resolve("detached"));
    Files.write(
        disk.resolve("detached").resolve("half.lic"), "{\"ty".getBytes(StandardCharsets.UTF_8));
    assertRefused(alice(), FROM, "it is no detached license: this is not well-formed JSON.");
  }

  @Test
  void licensesHaveToLetItLeaveAndToLastAndToBeTheManagersOwn() throws Exception {
    assertLink(
        "does not let seats be detached", entitled(License.of("L", store(), FROM), false).build());
    assertLink("does not last until", license().validUntil(UNTIL.minusSeconds(1)).build());
    assertLink(
        "bound to another license manager", entitled(License.of("L", "other", FROM), true).build());
    assertLink("no license came with it");
  }

  @Test
  void licensesMayFollowEachOther() throws Exception {
    Instant middle = FROM.plus(Duration.ofDays(3));
    License first = license().validUntil(middle).build();
    License next = entitled(License.of("L-2", store(), middle), true).build();
    folder.attach(answer(request().build(), Counting.USER, next, first), null);
    assertAdmitted(FROM);
    License late = entitled(License.of("L-3", store(), middle.plusSeconds(1)), true).build();
    assertLink("does not last until", first, late);
  }

  @Test
  void theSecretIsItsOwnersAlone() throws Exception {
    LeaseSecret secret = LeaseSecret.random(new SecureRandom());
    folder.attach(answer(request().build(), Counting.USER, license().build()), secret);
    Path file = disk.resolve("detached").resolve(ID + ".secret");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    LeaseSecret kept = Objects.requireNonNull(folder.secret(ID));
    assertThat(kept.revealed()).isEqualTo(secret.revealed());
    assertThat(Files.readAllLines(disk.resolve("detached").resolve(ID + ".lic")))
        .noneMatch(line -> line.contains(secret.revealed()));
    assertThat(folder.secret("another-seat-along")).isNull();
  }

  @Test
  void anIdThatLeadsElsewhereIsNone() {
    assertThatThrownBy(() -> folder.remove("../../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eachSystemHasItsPlace() {
    assertThat(DetachedPlace.of("Linux", null).toString())
        .isEqualTo("/var/lib/netpoint-license/detached");
    assertThat(DetachedPlace.of("Mac OS X", null).toString())
        .isEqualTo("/Library/Application Support/NetPoint License/Detached");
    assertThat(DetachedPlace.of("Windows 11", "D:/Data").toString()).startsWith("D:/Data");
  }

  private void assertLink(String why, License... licenses) {
    DetachAnswer answer = answer(request().build(), Counting.USER, licenses);
    assertThatThrownBy(() -> new DetachedChain(VENDOR.publicKey()).verify(answer))
        .isInstanceOf(UntrustedAnswerException.class)
        .hasMessageContaining(why);
  }

  private void assertAdmitted(Instant now) {
    DetachedSeats.Search search = find(alice(), now);
    assertThat(search.seat()).as(search.reasons().toString()).isNotNull();
    search.release();
  }

  private void assertRefused(Wanted wanted, Instant now, String why) {
    DetachedSeats.Search search = find(wanted, now);
    assertThat(search.seat()).isNull();
    assertThat(search.reasons()).hasSize(1);
    assertThat(search.reasons().get(0)).contains(why);
  }

  private DetachedSeats.Search find(Wanted wanted, Instant now) {
    return seats().find(wanted, now);
  }

  private DetachedSeats seats() {
    return new DetachedSeats(
        folder, new DetachedChain(VENDOR.publicKey()), latest, disk.resolve("own"));
  }

  private static Wanted alice() {
    return new Wanted("netpoint", "netpoint", "alice", "h:machine");
  }

  private void attach(DetachRequest request, Counting counting) throws IOException {
    folder.attach(answer(request, counting, license().build()), null);
  }

  private static DetachAnswer answer(
      DetachRequest request, Counting counting, License... licenses) {
    List<String> documents = new ArrayList<>();
    for (License license : Arrays.asList(licenses)) {
      documents.add(LicenseDocument.sign(license, VENDOR));
    }
    DetachAnswer answer =
        new DetachAnswer(
            DetachedDocument.sign(new DetachedLicense(request, counting, FROM), MANAGER),
            request.detachmentId(),
            request.until(),
            documents,
            PublicKeys.toJwk(MANAGER.publicKey()));
    return DetachJson.readAnswer(DetachJson.answer(answer));
  }

  private static DetachRequest.Builder request() {
    return named(DetachRequest.under(ID));
  }

  private static DetachRequest.Builder named(DetachRequest.Builder request) {
    return request
        .product("netpoint")
        .feature("netpoint")
        .user("alice")
        .host("ws-alice")
        .machineId("h:machine")
        .until(UNTIL);
  }

  private static License.Builder license() {
    return entitled(License.of("L-1", store(), FROM.minus(Duration.ofDays(1))), true);
  }

  private static License.Builder entitled(License.Builder license, boolean detachable) {
    return license
        .customer("ACME")
        .entitlement(new Entitlement("netpoint", "netpoint", 2, Counting.USER, detachable));
  }

  private static String store() {
    return PublicKeys.thumbprint(MANAGER.publicKey());
  }
}

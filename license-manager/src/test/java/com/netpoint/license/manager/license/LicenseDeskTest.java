package com.netpoint.license.manager.license;

import static com.netpoint.license.manager.license.Fixtures.MILLI;
import static com.netpoint.license.manager.license.Fixtures.NOW;
import static com.netpoint.license.manager.license.Fixtures.POOL;
import static com.netpoint.license.manager.license.Fixtures.STORE;
import static com.netpoint.license.manager.license.Fixtures.VENDOR;
import static com.netpoint.license.manager.license.Fixtures.entitlement;
import static com.netpoint.license.manager.license.Fixtures.license;
import static com.netpoint.license.manager.license.Fixtures.seats;
import static com.netpoint.license.manager.license.Fixtures.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.signing.LicenseDocument;
import com.netpoint.license.protocol.signing.SigningKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LicenseDeskTest {
  private final ListedBook book = new ListedBook();
  private final LicenseDesk desk = new LicenseDesk(VENDOR.publicKey(), STORE);

  @Test
  void aGoodLicenseIsPutOnTheBooks() {
    String document = signed(license("A", 40));
    LicenseDesk.Result result = desk.apply(book, document, NOW);
    assertThat(Objects.requireNonNull(result.license()).id()).isEqualTo("A");
    assertThat(result.rejection()).isNull();
    assertThat(book.applied).hasSize(1);
    assertThat(book.applied.get(0).document()).isEqualTo(document);
    assertThat(book.applied.get(0).appliedAt()).isEqualTo(NOW);
  }

  @Test
  void whitespaceRoundTheFilesTextIsNotKept() {
    String document = signed(license("A", 40));
    assertThat(desk.apply(book, "\r\n " + document + "\n", NOW).rejection()).isNull();
    assertThat(book.applied.get(0).document()).isEqualTo(document);
  }

  @Test
  void aLicenseThatHasNotBegunCanBeApplied() {
    assertThat(
            apply(
                    License.of("A", STORE, NOW.plusSeconds(60))
                        .customer("Example Ltd")
                        .entitlement(seats(1)))
                .rejection())
        .isNull();
  }

  @Test
  void aForgedLicenseIsRejected() {
    String forged = LicenseDocument.sign(license("A", 40).build(), SigningKey.generate());
    assertRejected(
        desk.apply(book, forged, NOW),
        "This is not a license of this vendor:"
            + " its signature was not made with the expected key.");
  }

  @Test
  void aLicenseCutInHalfIsRejected() {
    String document = signed(license("A", 40));
    LicenseDesk.Result result = desk.apply(book, document.substring(0, document.length() / 2), NOW);
    assertRejectedWith(result, "This is not a license of this vendor: ");
  }

  @Test
  void anEmptyFileIsRejected() {
    assertRejectedWith(desk.apply(book, "", NOW), "This is not a license of this vendor: ");
  }

  @Test
  void aLicenseOfAnotherStoreIsRejectedWithBothNamesAndWhatToDo() {
    LicenseDesk.Result result =
        apply(License.of("A", "another-store", NOW).customer("Example Ltd").entitlement(seats(1)));
    assertRejected(
        result,
        "License A is bound to the license manager another-store, and this one is this-store."
            + " Send this manager's identity file to the vendor and ask for a license bound to"
            + " it.");
  }

  @Test
  void aRejectedLicenseLeavesTheBooksAsTheyWere() {
    String forged = LicenseDocument.sign(license("A", 40).build(), SigningKey.generate());
    desk.apply(book, forged, NOW);
    apply(license("A", 40).validUntil(NOW));
    assertThat(book.applied).isEmpty();
  }

  @Test
  void aLicenseIsNotAppliedTwice() {
    assertThat(apply(license("A", 40)).rejection()).isNull();
    assertRejected(apply(license("A", 40)), "License A is already applied.");
    assertThat(book.applied).hasSize(1);
  }

  @Test
  void aReplacedLicenseIsNotAppliedAgain() {
    assertThat(apply(license("A", 40)).rejection()).isNull();
    assertThat(apply(license("B", 40).replaces(List.of("A"))).rejection()).isNull();
    assertRejected(apply(license("A", 40)), "License A is already applied.");
  }

  @Test
  void aLicenseThatWasReplacedBeforeItCameIsRejected() {
    assertThat(apply(license("B", 40).replaces(List.of("A"))).rejection()).isNull();
    assertRejected(
        apply(license("A", 40)), "License A was replaced by a license that is already applied.");
  }

  @Test
  void aLicenseThatHasEndedIsRejected() {
    assertRejected(
        apply(license("A", 40).validUntil(NOW)), "License A ended at 2026-11-24T08:00:00Z.");
  }

  @Test
  void aLicenseInItsLastMillisecondIsNot() {
    String document = signed(license("A", 40).validUntil(NOW));
    assertThat(desk.apply(book, document, NOW.minus(MILLI)).rejection()).isNull();
  }

  @Test
  void aSecondCountingRuleForOneFeatureIsRejected() {
    assertThat(apply(license("A", 40)).rejection()).isNull();
    assertRejected(
        apply(license("B").entitlement(entitlement("netpoint", 5, Counting.STATION))),
        "License B counts netpoint by station, and the licenses applied before count it by user."
            + " One feature has one counting rule; ask the vendor for a license that replaces"
            + " them.");
  }

  @Test
  void anotherFeatureMayBeCountedOtherwise() {
    assertThat(apply(license("A", 40)).rejection()).isNull();
    assertThat(
            apply(license("B").entitlement(entitlement("reports", 5, Counting.STATION)))
                .rejection())
        .isNull();
  }

  @Test
  void whatReplacesTheOldLicensesMayCountOtherwise() {
    assertThat(apply(license("A", 40)).rejection()).isNull();
    assertThat(
            apply(
                    license("B")
                        .replaces(List.of("A"))
                        .entitlement(entitlement("netpoint", 5, Counting.STATION)))
                .rejection())
        .isNull();
  }

  @Test
  void aLicenseThatReplacesItselfIsRejected() {
    assertRejected(
        apply(license("A", 40).replaces(List.of("A"))),
        "License A says that it replaces itself. Ask the vendor for one under an id of its own.");
  }

  @Test
  void theRuleMayChangeWhereAReplacementBeginsLater() {
    assertThat(apply(license("A", 40)).rejection()).isNull();
    assertThat(apply(stations("B", NOW.plusSeconds(60)).replaces(List.of("A"))).rejection())
        .isNull();
    assertThat(book.countings).containsExactly(entry(POOL, Counting.USER));
    assertThat(apply(stations("C", NOW.plusSeconds(60))).rejection()).isNull();
    assertRejectedWith(
        apply(stations("D", NOW.plusSeconds(60).minus(MILLI))),
        "License D counts netpoint by station");
    assertRejectedWith(apply(license("E", 1)), "License E counts netpoint by user");
    assertThat(apply(license("F", 1).validUntil(NOW.plusSeconds(60))).rejection()).isNull();
  }

  @Test
  void anEndedLicenseIsNoConflict() {
    book.add(new AppliedLicense(license("A", 1).validUntil(NOW).build(), "document of A", NOW));
    assertRejectedWith(
        desk.apply(book, signed(stations("B", NOW.minusSeconds(60))), NOW.minus(MILLI)),
        "License B counts netpoint by station");
    assertThat(apply(stations("B", NOW.minusSeconds(60))).rejection()).isNull();
  }

  @Test
  void theHoldersAreCountedAsTheLicensesSay() {
    assertThat(
            apply(license("A", 40).entitlement(entitlement("reports", 5, Counting.STATION)))
                .rejection())
        .isNull();
    assertThat(book.countings)
        .containsExactly(
            entry(POOL, Counting.USER), entry(new PoolId("netpoint", "reports"), Counting.STATION));
  }

  @Test
  void whatReplacesOnlySomeOfThemMayNot() {
    assertThat(apply(license("A", 40)).rejection()).isNull();
    assertThat(apply(license("B", 2)).rejection()).isNull();
    assertRejectedWith(
        apply(
            license("C")
                .replaces(List.of("A"))
                .entitlement(entitlement("netpoint", 5, Counting.STATION))),
        "License C counts netpoint by station");
  }

  @Test
  void replacedLicensesDoNotConflictAnyMore() {
    assertThat(apply(license("A", 40)).rejection()).isNull();
    assertThat(
            apply(
                    license("B")
                        .replaces(List.of("A"))
                        .entitlement(entitlement("netpoint", 5, Counting.STATION)))
                .rejection())
        .isNull();
    assertThat(
            apply(license("C").entitlement(entitlement("netpoint", 5, Counting.STATION)))
                .rejection())
        .isNull();
  }

  private LicenseDesk.Result apply(License.Builder license) {
    return desk.apply(book, signed(license), NOW);
  }

  private static License.Builder stations(String id, Instant begin) {
    return License.of(id, STORE, begin)
        .customer("Example Ltd")
        .entitlement(entitlement("netpoint", 5, Counting.STATION));
  }

  private static void assertRejected(LicenseDesk.Result result, String sentence) {
    assertThat(result.license()).isNull();
    assertThat(result.rejection()).isEqualTo(sentence);
  }

  private static void assertRejectedWith(LicenseDesk.Result result, String beginning) {
    assertThat(result.license()).isNull();
    assertThat(result.rejection()).startsWith(beginning).endsWith(".");
  }

  /** The licenses of a store, in a list. */
  private static final class ListedBook implements LicenseBook {
    private final List<AppliedLicense> applied = new ArrayList<>();
    private final Map<PoolId, Counting> countings = new TreeMap<>();

    @Override
    public Licenses licenses() {
      return new Licenses(applied);
    }

    @Override
    public void add(AppliedLicense license) {
      applied.add(license);
    }

    @Override
    public void countBy(PoolId pool, Counting counting) {
      countings.put(pool, counting);
    }
  }
}

package com.netpoint.license.manager.lease;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.rule.Person;
import com.netpoint.license.manager.rule.UserRestrictions;
import com.netpoint.license.protocol.Counting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * People come and go under any reservations. Who may come in is worked out here in another way than
 * in the court: each free seat is held out to one reservation after the other, and who is named in
 * the first one that lacks a holder may have it.
 */
class ReservationPropertyTest {
  private static final List<String> USERS = List.of("alice", "bob", "carol", "dave");
  private static final List<String> HOSTS = List.of("ws-1", "ws-2", "ws-3");
  private static final Reserved NOBODY = new Reserved(0, List.of());
  private static final Person STRANGER = Person.of("stranger", "elsewhere");

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void aSeatIsGivenExactlyToThoseForWhomOneIsLeft(
      @ForAll("reserved") List<Reserved> reserved,
      @ForAll @IntRange(min = 1, max = 6) int seats,
      @ForAll("steps") List<Step> steps) {
    Episode episode = new Episode(reserved, seats);
    steps.forEach(episode::play);
  }

  /** As long as no more is promised than there is. */
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void whoIsNamedGetsASeatWhileHisReservationLacksAHolder(
      @ForAll("reserved") List<Reserved> reserved,
      @ForAll @IntRange(min = 1, max = 3) int others,
      @ForAll("steps") List<Step> steps) {
    int promised = reserved.stream().mapToInt(Reserved::seats).sum();
    Episode episode = new Episode(reserved, promised + others);
    for (Step step : steps) {
      boolean promisedToHim = episode.isPromised(step.person());
      boolean isIn = episode.play(step);
      assertThat(isIn || !promisedToHim || step.leaves()).isTrue();
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void aFreeSeatIsAlwaysLeftForSomebody(
      @ForAll("reserved") List<Reserved> reserved,
      @ForAll @IntRange(min = 1, max = 6) int seats,
      @ForAll("steps") List<Step> steps) {
    Episode episode = new Episode(reserved, seats);
    for (Step step : steps) {
      boolean unused = episode.play(step);
      assertThat(episode.free() == 0 || everybody().anyMatch(episode::mayComeIn)).isTrue();
    }
  }

  @Provide
  static Arbitrary<List<Reserved>> reserved() {
    Arbitrary<String> user = Arbitraries.of(USERS);
    Arbitrary<String> host = Arbitraries.of(HOSTS).map(each -> "@" + each);
    Arbitrary<String> both = Combinators.combine(user, host).as(String::concat);
    Arbitrary<List<String>> names =
        Arbitraries.oneOf(user, host, both).list().ofMinSize(1).ofMaxSize(3);
    return Combinators.combine(Arbitraries.integers().between(1, 3), names)
        .as(Reserved::new)
        .list()
        .ofMaxSize(4);
  }

  @Provide
  static Arbitrary<List<Step>> steps() {
    Arbitrary<Person> persons =
        Combinators.combine(Arbitraries.of(USERS), Arbitraries.of(HOSTS)).as(Person::of);
    return Combinators.combine(
            Arbitraries.oneOf(persons, Arbitraries.just(STRANGER)), Arbitraries.of(true, false))
        .as(Step::new)
        .list()
        .ofMaxSize(40);
  }

  /** All who can be told apart: those named nowhere as well. */
  private static Stream<Person> everybody() {
    List<String> users = new ArrayList<>(USERS);
    users.add(STRANGER.user());
    List<String> hosts = new ArrayList<>(HOSTS);
    hosts.add(STRANGER.host());
    return users.stream().flatMap(user -> hosts.stream().map(host -> Person.of(user, host)));
  }

  /** So many seats for those. */
  record Reserved(int seats, List<String> names) {
    boolean names(Person person) {
      return names.stream()
          .anyMatch(
              each ->
                  each.equals(person.user())
                      || each.equals("@" + person.host())
                      || each.equals(person.toString()));
    }

    String line() {
      return "reserve=" + seats + " " + String.join(",", names);
    }
  }

  /** Somebody opens a window, or closes his last one. */
  record Step(Person person, boolean leaves) {}

  private static final class Episode {
    private final Court court;
    private final List<Reserved> reserved;
    private final int seats;
    private final Map<Person, Applicant> in = new HashMap<>();
    private int leases;

    Episode(List<Reserved> reserved, int seats) {
      this.reserved = reserved;
      this.seats = seats;
      this.court = Court.withSeats(seats, Counting.USER);
      String rules = reserved.stream().map(Reserved::line).collect(Collectors.joining("\n"));
      Assume.that(isUnderstood(rules));
      court.restrict(rules);
    }

    /** Returns whether he has a seat after that. */
    boolean play(Step step) {
      if (step.leaves()) {
        leave(step.person());
      } else {
        come(step.person());
      }
      assertThat(court.inUse()).isEqualTo(in.size()).isLessThanOrEqualTo(seats);
      return in.containsKey(step.person());
    }

    int free() {
      return seats - in.size();
    }

    boolean isPromised(Person person) {
      return reserved.stream()
          .filter(each -> each.names(person))
          .findFirst()
          .map(each -> lacking().contains(each))
          .orElse(false);
    }

    boolean mayComeIn(Person newcomer) {
      List<Reserved> waiting = lacking();
      for (int seat = 0; seat < free(); seat++) {
        if (seat >= waiting.size() || first(newcomer).equals(waiting.get(seat))) {
          return true;
        }
      }
      return false;
    }

    private void come(Person person) {
      boolean expected = in.containsKey(person) || mayComeIn(person);
      leases++;
      Applicant applicant = Applicant.of("lease-" + leases, person.user(), person.host());
      boolean granted = court.checkout(applicant) instanceof Outcome.Granted;
      assertThat(granted).isEqualTo(expected);
      if (granted && in.putIfAbsent(person, applicant) != null) {
        Checkin unused = court.checkin(applicant);
      }
    }

    private void leave(Person person) {
      Applicant applicant = in.remove(person);
      if (applicant != null) {
        Checkin unused = court.checkin(applicant);
      }
    }

    /** Each reservation as often as it lacks a holder. */
    private List<Reserved> lacking() {
      List<Reserved> lacking = new ArrayList<>();
      for (Reserved each : reserved) {
        long has = in.keySet().stream().filter(person -> first(person).equals(each)).count();
        for (long i = has; i < each.seats(); i++) {
          lacking.add(each);
        }
      }
      return lacking;
    }

    private Reserved first(Person person) {
      return reserved.stream().filter(each -> each.names(person)).findFirst().orElse(NOBODY);
    }

    private static boolean isUnderstood(String rules) {
      try {
        return UserRestrictions.parse(rules).text().equals(rules);
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
  }
}

package com.netpoint.license.manager.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.rule.Person;
import com.netpoint.license.protocol.SeatHolder;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every kind of books promises of those who have a seat. */
interface HolderContract extends BookKit {

  @Test
  default void aLockTellsHowManySeatsHaveAHolder() {
    write(book -> assertThat(book.lock(POOL)).isZero());
    seat("alice");
    seat("bob");
    write(book -> assertThat(book.lock(POOL)).isEqualTo(2));
    write(book -> assertThat(book.lock(REPORTS)).isZero());
  }

  @Test
  default void aHolderHasARowInHisPoolOnly() {
    long alice = seat("alice");
    look(book -> assertThat(book.holder(POOL, "alice")).hasValue(alice));
    look(book -> assertThat(book.holder(POOL, "bob")).isEmpty());
    look(book -> assertThat(book.holder(REPORTS, "alice")).isEmpty());
    look(book -> assertThat(book.inUse(POOL)).isEqualTo(1));
    look(book -> assertThat(book.inUse(REPORTS)).isZero());
  }

  @Test
  default void holdersHaveDifferentRows() {
    assertThat(seat("alice")).isNotEqualTo(seat("bob"));
  }

  @Test
  default void aRemovedHolderHasNoSeat() {
    long alice = seat("alice");
    seat("bob");
    write(
        book -> {
          book.lock(POOL);
          book.removeHolder(POOL, alice);
        });
    look(book -> assertThat(book.holder(POOL, "alice")).isEmpty());
    look(book -> assertThat(book.inUse(POOL)).isEqualTo(1));
    look(
        book ->
            assertThat(book.holders(POOL, 10)).extracting(SeatHolder::user).containsExactly("bob"));
  }

  @Test
  default void holdersComeLongestFirstUpToTheLimit() {
    advance(MINUTE);
    seat("late");
    write(
        book -> {
          book.lock(POOL);
          book.addHolder(POOL, "early", new SeatHolder("early", "ws-9", START));
        });
    seat("last");
    look(
        book ->
            assertThat(book.holders(POOL, 2))
                .extracting(SeatHolder::user, SeatHolder::host, SeatHolder::since)
                .containsExactly(
                    tuple("early", "ws-9", START),
                    tuple("late", "ws-of-late", START.plus(MINUTE))));
    look(book -> assertThat(book.holders(POOL, 3)).hasSize(3));
  }

  @Test
  default void thoseNamedAreCountedByTheirNamesInSmallLetters() {
    seat(POOL, "Alice", "WS-1.example");
    seat(POOL, "alice", "ws-1.example");
    seat(POOL, "alice", "laptop");
    seat(POOL, "bob", "ws-1.elsewhere");
    seat(POOL, "carol", "ws-2");
    seat(REPORTS, "alice", "ws-1.example");
    Person alice = Person.of("alice", "ws-1.example");
    Person herLaptop = Person.of("alice", "laptop");
    Person bob = Person.of("bob", "ws-1.elsewhere");
    assertNamed(Set.of("alice"), Set.of(), Map.of(alice, 2L, herLaptop, 1L));
    assertNamed(Set.of(), Set.of("ws-1"), Map.of(alice, 2L, bob, 1L));
    assertNamed(Set.of("alice", "dave"), Set.of("ws-1"), Map.of(alice, 2L, herLaptop, 1L, bob, 1L));
    assertNamed(Set.of("ws-1", "Alice", "al"), Set.of("alice", "ws"), Map.of());
    assertNamed(Set.of(), Set.of(), Map.of());
  }

  @Test
  default void anyNumberOfNamesIsLookedFor() {
    Set<String> users = numbered("user-");
    Set<String> machines = numbered("ws-");
    write(
        book -> {
          book.lock(POOL);
          users.forEach(each -> add(book, each, "elsewhere"));
          machines.forEach(each -> add(book, "somebody", each));
        });
    Map<Person, Long> named = see(book -> book.holdersNamed(POOL, users, machines));
    assertThat(named).hasSize(240).containsEntry(Person.of("user-119", "elsewhere"), 1L);
    Map<Person, Long> fewer = see(book -> book.holdersNamed(POOL, Set.of("user-7"), machines));
    assertThat(fewer).hasSize(121);
  }

  @Test
  default void whoLeftIsNotCounted() {
    long alice = seat("alice");
    write(
        book -> {
          book.lock(POOL);
          book.removeHolder(POOL, alice);
        });
    assertNamed(Set.of("alice"), Set.of(), Map.of());
  }

  /** Has a user hold a seat at a machine of his own. */
  default long seat(String user) {
    return seat(POOL, user, user, "ws-of-" + user);
  }

  private void seat(PoolId pool, String user, String host) {
    long unused = seat(pool, user + "@" + host, user, host);
  }

  private long seat(PoolId pool, String key, String user, String host) {
    return ask(
        book -> {
          book.lock(pool);
          return book.addHolder(pool, key, new SeatHolder(user, host, book.now().calendar()));
        });
  }

  private void assertNamed(Set<String> users, Set<String> machines, Map<Person, Long> expected) {
    Map<Person, Long> named = see(book -> book.holdersNamed(POOL, users, machines));
    assertThat(named).isEqualTo(expected);
  }

  private static void add(Book book, String user, String host) {
    SeatHolder holder = new SeatHolder(user, host, START);
    assertThat(book.addHolder(POOL, user + "@" + host, holder)).isPositive();
  }

  private static Set<String> numbered(String prefix) {
    return IntStream.range(0, 120).mapToObj(i -> prefix + i).collect(Collectors.toSet());
  }
}

package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.license.Refusal;
import com.netpoint.license.manager.rule.Client;
import com.netpoint.license.manager.rule.Person;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.protocol.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Asks the rules that keep people and machines out. Stateless. */
final class Denials {
  private Denials() {}

  /** Which rule keeps somebody out of a pool; absent when he may ask for a seat. */
  static @Nullable Refusal denial(Book book, Client client, Person person, PoolId pool) {
    String ofClient = book.settings().denial(client);
    String sentence = ofClient == null ? ofPerson(book, person, pool) : ofClient;
    return sentence == null ? null : Refusal.of(RefusalCode.DENIED_BY_RULE, sentence);
  }

  private static @Nullable String ofPerson(Book book, Person person, PoolId pool) {
    return book.settings()
        .get(Catalog.USER_RESTRICTIONS)
        .denial(person, pool.product(), pool.feature());
  }
}

package com.netpoint.license.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a license manager says of itself to whoever searches. It is not signed and proves nothing:
 * it says where to ask, and the lease that is signed there is what counts.
 */
public final class SearchAnswer {
  /** The longest name and version that it carries; a longer one is cut. */
  public static final int MAX_LENGTH = 64;

  private final String nonce;
  private final String name;
  private final String version;
  private final boolean https;
  private final int port;
  private final String store;
  private final List<PoolSeats> pools;
  private final boolean more;

  private SearchAnswer(Builder builder) {
    this.nonce = builder.nonce;
    this.name = cut(builder.name);
    this.version = cut(builder.version);
    this.https = builder.https;
    this.port = builder.port;
    this.store = builder.store;
    this.pools = Collections.unmodifiableList(new ArrayList<>(builder.pools));
    this.more = builder.more;
  }

  /** An answer to the question with this nonce. */
  public static Builder to(String nonce) {
    return new Builder(nonce);
  }

  /** The nonce of the question. */
  public String nonce() {
    return nonce;
  }

  /** The manager's name, for people; at most 64 characters. */
  public String name() {
    return name;
  }

  /** The program's version; at most 64 characters. */
  public String version() {
    return version;
  }

  /** Whether the manager is called by https rather than http. */
  public boolean https() {
    return https;
  }

  /** The port on which it is called. */
  public int port() {
    return port;
  }

  /** The thumbprint of the store's identity. */
  public String store() {
    return store;
  }

  /** The first of its pools. */
  public List<PoolSeats> pools() {
    return pools;
  }

  /** Whether there are more pools than the answer has room for. */
  public boolean more() {
    return more;
  }

  /** The same answer with the first so many of its pools, saying so when some are left out. */
  public SearchAnswer withFirst(int count) {
    return to(nonce)
        .name(name)
        .version(version)
        .https(https)
        .port(port)
        .store(store)
        .pools(pools.subList(0, count), more || count < pools.size())
        .build();
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), MAX_LENGTH));
  }

  /** Collects an answer; what is not set is empty. */
  public static final class Builder {
    private final String nonce;
    private String name = "";
    private String version = "";
    private boolean https;
    private int port;
    private String store = "";
    private List<PoolSeats> pools = Collections.emptyList();
    private boolean more;

    private Builder(String nonce) {
      this.nonce = nonce;
    }

    public Builder name(String value) {
      this.name = value;
      return this;
    }

    public Builder version(String value) {
      this.version = value;
      return this;
    }

    public Builder https(boolean value) {
      this.https = value;
      return this;
    }

    public Builder port(int value) {
      this.port = value;
      return this;
    }

    public Builder store(String value) {
      this.store = value;
      return this;
    }

    public Builder pools(List<PoolSeats> values, boolean areThereMore) {
      this.pools = values;
      this.more = areThereMore;
      return this;
    }

    public SearchAnswer build() {
      return new SearchAnswer(this);
    }
  }
}

package com.netpoint.license.client.finder;

/** Hears what a search finds, each finding the moment it arrives, one after the other. */
public interface FindingListener {

  /**
   * Takes a finding. The search waits meanwhile.
   *
   * @return whether the search goes on; false when this is enough, and nothing more is told then
   */
  boolean hear(Finding finding);
}

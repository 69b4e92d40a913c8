package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.license.Refusal;
import java.util.List;

/** What became of a request to take a seat along, or to have it for longer. */
public sealed interface DetachOutcome {

  /**
   * A yes that is on the books.
   *
   * @param detachment what was granted
   * @param documents the signed documents of the licenses that cover it, those that last longest at
   *     the front
   * @param repeated whether the detachment was there already
   */
  record Granted(DetachmentEntry detachment, List<String> documents, boolean repeated)
      implements DetachOutcome {}

  /** A no, of which nothing is written but that it was said. */
  record Refused(Refusal refusal) implements DetachOutcome {}
}

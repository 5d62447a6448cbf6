package dev.cfbilling.conformance.mock.archive;

import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What a fault does to the bodies of an archive; each method does nothing by default. */
interface Planting {

  /** The files that an answer is kept in. */
  default Stream<BodyPart> kept(BodyPart whole) {
    return Stream.of(whole);
  }

  /** Changes one record of usage. */
  default Stream<ObjectNode> changed(BodyPart part, ObjectNode row) {
    return Stream.of(row);
  }
}

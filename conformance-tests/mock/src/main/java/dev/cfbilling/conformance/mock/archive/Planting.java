package dev.cfbilling.conformance.mock.archive;

import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What a fault does to the bodies of an archive. */
interface Planting {

  /** The files that an answer is kept in; one by default. */
  default Stream<BodyPart> kept(BodyPart whole) {
    return Stream.of(whole);
  }

  /** Whether it changes a record of usage. */
  boolean isIn(BodyPart part, ObjectNode row);

  /** What there is in place of a record that it changes. */
  Stream<ObjectNode> changed(ObjectNode row);
}

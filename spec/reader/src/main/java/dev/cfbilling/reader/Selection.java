package dev.cfbilling.reader;

/** Decides which keys of a document are read. */
public interface Selection {
  /** Reads all keys. */
  Selection ALL =
      new Selection() {
        @Override
        public boolean leavesOut(String key) {
          return false;
        }

        @Override
        public Selection below(String key, boolean object) {
          return this;
        }
      };

  /** Whether a key at this level is skipped, with all that is below it. */
  boolean leavesOut(String key);

  /**
   * What is read below a key.
   *
   * @param object whether the value is an object
   */
  Selection below(String key, boolean object);
}

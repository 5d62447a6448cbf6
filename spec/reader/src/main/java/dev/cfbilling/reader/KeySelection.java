package dev.cfbilling.reader;

/** Decides which keys of a document are read. */
public interface KeySelection {
  /** Reads all keys. */
  KeySelection ALL =
      new KeySelection() {
        @Override
        public boolean leavesOut(String key) {
          return false;
        }

        @Override
        public KeySelection below(String key, boolean object) {
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
  KeySelection below(String key, boolean object);
}

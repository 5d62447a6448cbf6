package dev.cfbilling.client.usage;

/** Whether a record has a value in a column, and if not, why. */
public enum Presence {
  /** There is a value, possibly zero or empty. */
  REPORTED,

  /** The record's source has the column, and this record leaves it out or has null there. */
  NOT_REPORTED,

  /** The record's source does not have the column. */
  NOT_OFFERED
}

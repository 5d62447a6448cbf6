package dev.cfbilling.example.chart;

import java.util.List;

/**
 * One day of the chart. What is across is in percent of the width, what is upright in pixels.
 *
 * @param slotX where the day begins
 * @param slotWidth how much of the width is the day's
 * @param x where the bars begin
 * @param width how wide the bars are
 * @param middle the middle of both
 * @param label the day of the month
 * @param month the month's name where the reader needs it; empty elsewhere
 * @param isMinor whether the label may be left out where there is little room
 * @param state what is known of the day
 * @param title the day and its sum, in words
 * @param bars what the day costs by family, those below zero hanging from the line
 */
public record Column(
    String slotX,
    String slotWidth,
    String x,
    String width,
    String middle,
    String label,
    String month,
    boolean isMinor,
    State state,
    String title,
    List<Bar> bars) {

  /** What is known of a day. */
  public enum State {
    /** It will not change, as far as one can tell. */
    SETTLED,
    /** Cloudflare may still add to it, and correct it. */
    MAY_CHANGE,
    /** There is no record of it. */
    WITHOUT_RECORDS
  }

  /**
   * The part of one family.
   *
   * @param family which one, from 0
   * @param y how far below the top it begins
   * @param height how high it is
   * @param title the day, the family and its cost, in words
   */
  public record Bar(int family, String y, String height, String title) {}
}

package dev.cfbilling.conformance.result;

import java.util.List;

/**
 * What came of the findings that a baseline has.
 *
 * @param name what people call it
 * @param gone those that no longer occur, though their operation was tested
 * @param expired those that occur, and fail again since their day has come
 */
public record BaselineResult(String name, List<KnownFinding> gone, List<KnownFinding> expired) {}

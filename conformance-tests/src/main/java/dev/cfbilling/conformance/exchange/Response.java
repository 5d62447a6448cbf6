package dev.cfbilling.conformance.exchange;

import java.util.Optional;

/**
 * What was answered.
 *
 * @param contentType the header's value as sent; empty when there was none
 * @param body decoded from any content encoding; empty when the capture did not keep it
 */
public record Response(int status, Optional<String> contentType, Optional<Body> body) {}

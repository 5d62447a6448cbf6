/**
 * A client of the Cloudflare Billing API.
 *
 * <p>{@link dev.cfbilling.client.CloudflareBilling} gives the Retrofit interfaces of {@link
 * dev.cfbilling.client.api}, whose calls answer with the records of {@link
 * dev.cfbilling.client.model}. A call either gives a success that has a body, or throws one of the
 * exceptions of {@link dev.cfbilling.client.failure}, which also reach {@link
 * retrofit2.Callback#onFailure} of an enqueued call.
 */
@NullMarked
package dev.cfbilling.client;

import org.jspecify.annotations.NullMarked;

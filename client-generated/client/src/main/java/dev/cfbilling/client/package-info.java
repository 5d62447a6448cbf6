/**
 * A client of the Cloudflare Billing API.
 *
 * <p>{@link dev.cfbilling.client.CloudflareBilling} gives the Retrofit interfaces of {@link
 * dev.cfbilling.client.api}, whose calls answer with the records of {@link
 * dev.cfbilling.client.model}. Executing a call either gives a success that has a body, or throws:
 *
 * <pre>{@code
 * CloudflareBilling billing = CloudflareBilling.builder(new ApiToken(token)).build();
 * try {
 *   CostAndUsageEnvelope answer =
 *       billing.billableUsage().getAccountBillableUsage(account, from, to, null).execute().body();
 *   answer.result().forEach(System.out::println);
 * } catch (RequestFailedException refused) {
 *   // Cloudflare said no: refused.status(), refused.errors(), refused.cfRay()
 * } catch (ContractMismatchException surprise) {
 *   // Cloudflare answered with something else than the contract says, at surprise.path()
 * } catch (IOException unreachable) {
 *   // No answer at all.
 * }
 * }</pre>
 *
 * <p>The same exceptions reach {@link retrofit2.Callback#onFailure} of an enqueued call.
 */
@NullMarked
package dev.cfbilling.client;

import org.jspecify.annotations.NullMarked;

/**
 * What can go wrong with a call, a type for each thing that a caller would do about it.
 *
 * <table>
 * <caption>From what to what</caption>
 * <tr><th>type</th><th>what Cloudflare answered</th><th>what to do</th></tr>
 * <tr><td>{@link dev.cfbilling.client.failure.AuthenticationException}</td><td>401, or codes 1000
 * and 6003</td><td>replace the credentials</td></tr>
 * <tr><td>{@link dev.cfbilling.client.failure.AccessDeniedException}</td><td>403, or codes 10000 and
 * 9109</td><td>grant Billing Read, or ask to be let in</td></tr>
 * <tr><td>{@link dev.cfbilling.client.failure.NotFoundException}</td><td>404, or codes 7003 and
 * 7000</td><td>check the account's id</td></tr>
 * <tr><td>{@link dev.cfbilling.client.failure.BadRequestException}</td><td>another 4xx, mostly 400
 * with code 1183</td><td>correct the dates</td></tr>
 * <tr><td>{@link dev.cfbilling.client.failure.RateLimitException}</td><td>429</td><td>wait</td></tr>
 * <tr><td>{@link dev.cfbilling.client.failure.ServerException}</td><td>5xx</td><td>try later</td></tr>
 * <tr><td>{@link dev.cfbilling.client.failure.NotCoveredException}</td><td>that the account has no
 * usage to ask for</td><td>leave the account out</td></tr>
 * <tr><td>{@link dev.cfbilling.client.failure.ContractMismatchException}</td><td>a success that is
 * not what the contract says</td><td>update the client, or check what stands in between if it is no
 * JSON</td></tr>
 * <tr><td>{@link dev.cfbilling.client.failure.BodyTooLongException}</td><td>more than the client
 * takes</td><td>read a stream, or raise the limit</td></tr>
 * <tr><td>{@link dev.cfbilling.client.failure.UnknownEncodingException}</td><td>a body that is
 * compressed in a way the client doesn't know</td><td>give it what decodes that</td></tr>
 * <tr><td>{@link dev.cfbilling.client.failure.RedirectedElsewhereException}</td><td>a redirect to
 * another host, port or scheme, or one that drops what was posted</td><td>check the base URL, and
 * what stands in between</td></tr>
 * <tr><td>{@link dev.cfbilling.client.failure.TransportException}</td><td>nothing</td><td>check the
 * network, or try later</td></tr>
 * </table>
 *
 * <p>Each is an {@link java.io.IOException}, since that is what a call may throw anyway. Status 5xx
 * and 429, and then 401, count before any code; everything else goes by code first, since one code
 * comes with several statuses. No exception tells the credentials, not even when an answer does.
 */
@NullMarked
package dev.cfbilling.client.failure;

import org.jspecify.annotations.NullMarked;

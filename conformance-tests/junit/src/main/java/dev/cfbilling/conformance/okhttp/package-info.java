/** Records the calls of an OkHttp client, a Retrofit one too, and holds them to the contract. */
@NullMarked
package dev.cfbilling.conformance.okhttp;

import org.jspecify.annotations.NullMarked;

/** Records the calls of an OkHttp or Retrofit client, and checks them against the contract. */
@NullMarked
package dev.cfbilling.conformance.okhttp;

import org.jspecify.annotations.NullMarked;

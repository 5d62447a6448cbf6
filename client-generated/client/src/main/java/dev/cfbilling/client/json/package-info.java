/**
 * What the generated adapters read and write JSON with. It is public only because they live in
 * another package; there is nothing here for users of the client.
 */
@NullMarked
package dev.cfbilling.client.json;

import org.jspecify.annotations.NullMarked;

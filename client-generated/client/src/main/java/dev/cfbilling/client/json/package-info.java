/**
 * What the generated adapters read and write JSON with. Most of it is public only because they live
 * in another package. Who decodes bodies with them and without the client opens readers with {@link
 * dev.cfbilling.client.json.Lookahead}; users of the client need nothing of it.
 */
@NullMarked
package dev.cfbilling.client.json;

import org.jspecify.annotations.NullMarked;

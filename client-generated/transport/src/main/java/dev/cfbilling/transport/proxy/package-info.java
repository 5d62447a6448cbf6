/** Which proxy a request goes through, as an environment or an option names it. */
@NullMarked
package dev.cfbilling.transport.proxy;

import org.jspecify.annotations.NullMarked;

/** Log-in by form or by password, and the tokens that prove it on every call. */
@NullMarked
package org.whistle.gateway.sessions;

import org.jspecify.annotations.NullMarked;

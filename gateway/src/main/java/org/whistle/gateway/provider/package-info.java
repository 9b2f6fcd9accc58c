/** Log-in at an identity provider (OpenID Connect) instead of with passwords of our own. */
@NullMarked
package org.whistle.gateway.provider;

import org.jspecify.annotations.NullMarked;

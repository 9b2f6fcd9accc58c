/** What people wrote, encrypted under the request's own key, so that it can be forgotten. */
@NullMarked
package org.whistle.vault;

import org.jspecify.annotations.NullMarked;

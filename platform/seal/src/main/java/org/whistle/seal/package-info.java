/** What was archived or done can't be changed afterwards without its being noticed. */
@NullMarked
package org.whistle.seal;

import org.jspecify.annotations.NullMarked;

/** People with an account, their roles and their place. */
@NullMarked
package org.whistle.gateway.accounts;

import org.jspecify.annotations.NullMarked;

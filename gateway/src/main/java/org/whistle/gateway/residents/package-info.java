/** Residents without an account: a number and its query code stand for one service request. */
@NullMarked
package org.whistle.gateway.residents;

import org.jspecify.annotations.NullMarked;

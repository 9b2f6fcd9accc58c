@NullMarked
package org.whistle.feedback.messages.residents;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.whistle.feedback.analyses.model;

import org.jspecify.annotations.NullMarked;

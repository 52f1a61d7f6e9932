// SessionScheduling

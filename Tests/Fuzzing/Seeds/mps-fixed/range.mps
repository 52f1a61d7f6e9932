* Problem:
* Class:      MIP
* Rows:       3
* Columns:    3 (1 integer, 1 binary)
* Non-zeros:  4
* Format:     Fixed MPS
*
NAME
ROWS
 E  R0000001
 N  R0000002
 G  R0000003
COLUMNS
    C0000001  R0000002           0.1   R0000001           0.1
    C0000002  R0000002  0.1428571429   R0000001  0.1428571429
    M0000001  'MARKER'                 'INTORG'
    C0000003  R0000001             0   $ empty column
    M0000002  'MARKER'                 'INTEND'
RHS
    RHS1      R0000001             1   R0000003             3
RANGES
    RNG1      R0000001             6
BOUNDS
 LO BND1      C0000001  -0.333333333
 UP BND1      C0000001             5
 FR BND1      C0000002
 UP BND1      C0000003             1
ENDATA

* glpk-aliases 1
* c~0 =Malm%C3%B6
* r~0 =a%20b
NAME PROGRAM
OBJSENSE
    MAX
ROWS
 N obj
 E r~0
COLUMNS
 c~0 obj 3
 c~0 r~0 2
 s~0 r~0 -1
 k~ obj 5
RHS
BOUNDS
 UP BND c~0 4
 FR BND s~0
 FX BND k~ 1
ENDATA
